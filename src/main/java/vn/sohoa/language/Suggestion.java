package vn.sohoa.language;

/**
 * Possible correction of a recognised word, for a person to review.
 *
 * @param text the suggested word
 * @param phrase reason: the common phrase that the word would form here
 */
public record Suggestion(String text, String phrase) {}
