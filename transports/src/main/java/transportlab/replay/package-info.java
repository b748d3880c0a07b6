/** Published claims about techniques, as tables that are calculated again and run again. */
package transportlab.replay;
