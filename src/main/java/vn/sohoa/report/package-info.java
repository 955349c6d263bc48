/**
 * How far dossiers are digitized: coverage, the indicators of Quyết định 766/QĐ-TTg, what can be
 * re-used, and the monthly report.
 */
@NullMarked
package vn.sohoa.report;

import org.jspecify.annotations.NullMarked;
