/**
 * The values that are collected in a trial, and the arithmetic that turns them into a measurement. Nothing here reads a
 * clock.
 */
package transportlab.account;
