/** How figures change with one setting: calculated for many of its values, and measured for some. */
package transportlab.sweep;
