package vn.sohoa.engine.ocr;

import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.page.PageContent;

/** Content and measurements of one page. */
public record ReadPage(PageContent content, PageMeasurements measurements) {}
