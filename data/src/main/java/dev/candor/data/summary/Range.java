package dev.candor.data.summary;

import java.util.OptionalDouble;

/**
 * From where to where a column goes.
 *
 * @param least the smallest number or first date, as text
 * @param mean the mean; none for dates
 * @param most the largest number or last date, as text
 */
public record Range(String least, OptionalDouble mean, String most) {}
