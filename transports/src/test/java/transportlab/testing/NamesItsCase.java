package transportlab.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Puts the name of a parameterised test's case in front of what it fails with: a number alone names no transport. */
public final class NamesItsCase implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        boolean isMethod = context.getDisplayName().endsWith(")");
        if (isMethod || failure instanceof TestAbortedException) {
            throw failure;
        }
        boolean assertion = failure instanceof AssertionError;
        String what = assertion ? String.valueOf(failure.getMessage()).strip() : failure.toString();
        AssertionError named =
                new AssertionError(context.getDisplayName() + ": " + what, assertion ? failure.getCause() : failure);
        named.setStackTrace(failure.getStackTrace());
        throw named;
    }
}
