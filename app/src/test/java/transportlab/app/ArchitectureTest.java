package transportlab.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("transportlab");

    @Test
    void findsTheProgram() {
        assertThat(ALL.contain("transportlab.trial.Comparison")).isTrue();
        assertThat(ALL.contain("transportlab.app.Main")).isTrue();
    }

    @Test
    void onlyTheEngineAdapterKnowsJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("transportlab.server.jetty..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(ALL);
    }

    /** Clients and the relay have real sockets by Netty; stages know no sockets at all. */
    @Test
    void onlyTheClientAdapterAndTheRelayKnowNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackages("transportlab.client.netty..", "transportlab.path.relay..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(ALL);
    }

    @Test
    void theEngineAndTheNetAreChosenInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "transportlab.engines", "transportlab.server.jetty..", "transportlab.client.netty..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("transportlab.server.jetty..", "transportlab.client.netty..")
                .check(ALL);
    }

    @Test
    void timeThreadsAndChanceAreGiven() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "transportlab.transport..",
                        "transportlab.server..",
                        "transportlab.client..",
                        "transportlab.workload..",
                        "transportlab.account..",
                        "transportlab.wire..",
                        "transportlab.measure..")
                .and()
                .resideOutsideOfPackages(
                        "transportlab.server.jetty..", "transportlab.server.tcp..", "transportlab.client.netty..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.Executors.class, java.util.concurrent.ThreadLocalRandom.class)
                .check(ALL);
    }

    /** Also where the same stages stand on real sockets, time is given. */
    @Test
    void stagesAndTheRelayAreGivenTheirTime() {
        noClasses()
                .that()
                .resideInAPackage("transportlab.path..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(ALL);
    }

    /** The acceptor has a thread of its own, but its time is given too. */
    @Test
    void plainTcpDoesNotAskTheMachinesClock() {
        noClasses()
                .that()
                .resideInAPackage("transportlab.server.tcp..")
                .should()
                .callMethod(System.class, "nanoTime")
                .check(ALL);
    }

    @Test
    void onlyOnePlaceOfATrialAsksTheMachinesClock() {
        noClasses()
                .that()
                .resideInAPackage("transportlab.trial")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void onlyTheTerminalTouchesTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("transportlab.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .check(ALL);
    }

    /** Everywhere else, a page of another site is refused before a handler sees its handshake. */
    @Test
    void onlyTheStageOpensSocketsToEveryOrigin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("transportlab.stage", "transportlab.server..")
                .should()
                .callMethodWhere(target(name("webSocketOfAnyOrigin")))
                .check(ALL);
    }

    @Test
    void techniquesDoNotKnowEachOther() {
        slices().matching("transportlab.transport.(*)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
    }

    @Test
    void onlyTheCatalogueNamesTechniques() {
        noClasses()
                .that()
                .resideOutsideOfPackages("transportlab.catalogue..", "transportlab.transport.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("transportlab.transport.*..")
                .check(ALL);
    }

    @Test
    void techniquesSpeakOnlyToNeutralSurfaces() {
        classes()
                .that()
                .resideInAPackage("transportlab.transport.*..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "transportlab.io..",
                        "transportlab.server",
                        "transportlab.server.topic",
                        "transportlab.server.shared",
                        "transportlab.client",
                        "transportlab.wire..",
                        "transportlab.transport..")
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("transportlab.(*)").should().beFreeOfCycles().check(ALL);
        slices().matching("transportlab.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void onlyPicturesKnowTheChartLibraryAndAwt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("transportlab.visualizer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "java.awt..", "javax.imageio..", "com.lowagie..")
                .check(ALL);
    }

    @Test
    void theChartModelKnowsNoChartLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage("transportlab.visualizer.model..", "transportlab.visualizer.sentence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "java.awt..")
                .check(ALL);
    }

    @Test
    void onlyTheDesktopKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("transportlab.app.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(ALL);
    }

    @Test
    void viewModelsKnowNoToolkit() {
        classes()
                .that()
                .resideInAPackage("transportlab.app.ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "javafx.scene..", "javafx.stage..", "javafx.animation..", "javafx.application..")
                .check(ALL);
    }

    @Test
    void lessonsAndPicturesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("transportlab.lesson..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("transportlab.visualizer..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("transportlab.visualizer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("transportlab.lesson..")
                .check(ALL);
    }

    @Test
    void theLaboratoryKnowsNoProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("transportlab.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("transportlab.app..", "picocli..")
                .check(ALL);
    }
}
