/** Reports on digitization: coverage, and the indicators of Quyết định 766/QĐ-TTg. */
@NullMarked
package vn.sohoa.report;

import org.jspecify.annotations.NullMarked;
