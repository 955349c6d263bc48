package vn.sohoa.clean.text;

/**
 * Value found in running text.
 *
 * @param start first character of the match, from 0
 * @param end character after the match (exclusive)
 */
public record Found<T>(T value, int start, int end) {}
