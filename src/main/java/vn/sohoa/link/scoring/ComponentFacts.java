package vn.sohoa.link.scoring;

/**
 * A component of a dossier (thành phần hồ sơ).
 *
 * @param name as the catalogue has it; the code where it has none
 * @param occupied whether it has a document already; it may get more
 * @param coveredByOther whether a paper that was filed for another component may cover it
 */
public record ComponentFacts(String code, String name, boolean occupied, boolean coveredByOther) {}
