/** The command that tries a document kind definition on a scan. */
@NullMarked
package vn.sohoa.admin.trykind;

import org.jspecify.annotations.NullMarked;
