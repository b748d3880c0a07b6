/** What a trial yields, what trials together say, and the file that keeps it. Plain records; every number with its unit. */
package transportlab.measure;
