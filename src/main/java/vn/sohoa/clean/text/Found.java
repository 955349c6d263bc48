package vn.sohoa.clean.text;

/**
 * A value found in running text.
 *
 * @param start of the place, in characters from 0
 * @param end just behind the place
 */
public record Found<T>(T value, int start, int end) {}
