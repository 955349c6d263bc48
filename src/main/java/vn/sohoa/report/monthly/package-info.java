/**
 * The monthly report for the authority's report on administrative-procedure control (kiểm soát thủ
 * tục hành chính), as JSON, workbook and PDF.
 */
@NullMarked
package vn.sohoa.report.monthly;

import org.jspecify.annotations.NullMarked;
