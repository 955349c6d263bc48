/** The configuration file of a station: its grammar, and what it may say. */
@NullMarked
package vn.sohoa.station.config;

import org.jspecify.annotations.NullMarked;
