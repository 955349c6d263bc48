package vn.sohoa.sandbox.scenario;

/**
 * What is printed on a paper of a scenario.
 *
 * @param number number of the paper, at least 1; differs between papers
 * @param dossierCode code of its dossier
 */
public record PaperFacts(int number, String dossierCode) {}
