package vn.sohoa.link.scoring;

/**
 * A component of a dossier (thành phần hồ sơ).
 *
 * @param name as the catalogue has it; the code where it has none
 * @param occupied whether it has a document already; it may get more
 */
public record ComponentFacts(String code, String name, boolean occupied) {}
