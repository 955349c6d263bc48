package vn.sohoa.extract.order;

import java.util.OptionalInt;

/**
 * What a page shows about its place among the others.
 *
 * @param page number in the file, from 1
 * @param printed printed page number, from 1
 * @param blank whether it has no words
 * @param head whether it has the head of a paper
 * @param articles whether that paper is of a kind that ends with an execution clause
 * @param clause whether it has an execution clause
 */
public record Leaf(
    int page, OptionalInt printed, boolean blank, boolean head, boolean articles, boolean clause) {}
