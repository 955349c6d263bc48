package vn.sohoa.admin.demo;

/**
 * Somebody who hands dossiers in (người nộp hồ sơ), invented.
 *
 * @param enterprise or a person
 * @param number tax code of an enterprise, personal id of a person
 */
public record DemoApplicant(boolean enterprise, String name, String number) {}
