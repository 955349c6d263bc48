/**
 * The indicators of Quyết định 766/QĐ-TTg as pure functions over small records: no SQL, no
 * framework.
 */
@NullMarked
package vn.sohoa.report.kpi;

import org.jspecify.annotations.NullMarked;
