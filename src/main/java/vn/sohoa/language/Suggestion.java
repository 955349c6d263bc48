package vn.sohoa.language;

/**
 * What a word that was read might be instead. It is a guess for a person to judge.
 *
 * @param text the other word
 * @param phrase why: words that often stand together, and would do so here
 */
public record Suggestion(String text, String phrase) {}
