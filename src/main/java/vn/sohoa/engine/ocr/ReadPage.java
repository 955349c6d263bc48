package vn.sohoa.engine.ocr;

import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.page.PageContent;

/** What one page holds and how it was found. */
public record ReadPage(PageContent content, PageMeasurements measurements) {}
