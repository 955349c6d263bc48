package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Quality of a page's scan, measured before any correction.
 *
 * @param turnedDegrees clockwise rotation of the text on the scan: 0, 90, 180 or 270
 * @param depth bits per pixel of the scan: 1 is black and white, 8 grey, 24 colour; 0 for pages
 *     that were read before this was stored
 * @param paper grey value of the paper, 0 (black) to 255 (white)
 * @param contrast difference between the grey values of paper and ink
 * @param unevenness difference between the grey values of the lightest and darkest part of the
 *     paper
 * @param blurMillimetres sigma of the blur on paper; 0 if it cannot be measured
 * @param specks number per million pixels
 * @param borderShare share of the page that is black border, 0 to 1
 * @param bleedThrough share of the page where the print of the back shows through, 0 to 1
 * @param redShare share of the page under red ink, 0 to 1
 * @param cutOff whether text is cut off at an edge
 * @param missedLines number of lines that are probably text but were not read
 * @param missedShare share of the ink in those lines, 0 to 1
 */
@Embeddable
public record PageQuality(
    @Column(name = "turned_degrees") int turnedDegrees,
    int depth,
    int paper,
    int contrast,
    int unevenness,
    @Column(name = "blur_mm") double blurMillimetres,
    double specks,
    @Column(name = "border_share") double borderShare,
    @Column(name = "bleed_through") double bleedThrough,
    @Column(name = "red_share") double redShare,
    @Column(name = "cut_off") boolean cutOff,
    @Column(name = "missed_lines") int missedLines,
    @Column(name = "missed_share") double missedShare) {}
