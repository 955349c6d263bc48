package vn.sohoa.pipeline;

/**
 * Why a step was given up.
 *
 * @param reason code that is stored with the document or page
 * @param detail for the log, never shown to users
 */
record Failure(String reason, String detail) {}
