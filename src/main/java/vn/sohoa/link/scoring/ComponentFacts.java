package vn.sohoa.link.scoring;

/**
 * Component of a dossier (thành phần hồ sơ).
 *
 * @param name name in the catalogue; the code if the catalogue has none
 * @param occupied whether a document is linked to it already; more may follow
 * @param coveredByOther whether a paper filed for another component may cover it
 */
public record ComponentFacts(String code, String name, boolean occupied, boolean coveredByOther) {}
