/** The command that tries a definition of a kind of paper on a scan. */
@NullMarked
package vn.sohoa.admin.trykind;

import org.jspecify.annotations.NullMarked;
