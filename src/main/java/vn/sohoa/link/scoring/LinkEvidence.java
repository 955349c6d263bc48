package vn.sohoa.link.scoring;

/**
 * One thing that speaks for or against a dossier or component.
 *
 * @param name of the rule, e.g. {@code applicant.tax-code}
 * @param bits its weight, log2 of the likelihood ratio; below 0 it speaks against
 */
public record LinkEvidence(String name, double bits) {}
