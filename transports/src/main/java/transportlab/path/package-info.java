/** What stands between client and server: intermediaries as pure stages, and the paths that consist of them. */
package transportlab.path;
