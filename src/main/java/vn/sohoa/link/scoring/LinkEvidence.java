package vn.sohoa.link.scoring;

/**
 * One piece of evidence for or against a dossier or component.
 *
 * @param name name of the rule, e.g. {@code applicant.tax-code}
 * @param bits weight as log2 of the likelihood ratio; negative if it is evidence against
 */
public record LinkEvidence(String name, double bits) {}
