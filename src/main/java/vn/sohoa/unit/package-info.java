/** Changes of administrative units (đơn vị hành chính), by tables that an administrator imports. */
@NullMarked
package vn.sohoa.unit;

import org.jspecify.annotations.NullMarked;
