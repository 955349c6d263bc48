/** The command that proposes the definition of a kind of paper from scans. */
@NullMarked
package vn.sohoa.admin.newkind;

import org.jspecify.annotations.NullMarked;
