/** How many clients a transport can serve on this machine: costs fitted from short trials, and what follows from them. */
package transportlab.capacity;
