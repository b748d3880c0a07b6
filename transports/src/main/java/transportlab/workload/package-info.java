/** What is sent, when, to whom: the workload, the plan that a seed makes of it, and the pacer that keeps to it. */
package transportlab.workload;
