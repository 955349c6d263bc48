package vn.sohoa.admin.demo;

/**
 * A generated applicant (người nộp hồ sơ).
 *
 * @param enterprise true for an enterprise, false for a person
 * @param number tax code of an enterprise, personal id of a person
 */
public record DemoApplicant(boolean enterprise, String name, String number) {}
