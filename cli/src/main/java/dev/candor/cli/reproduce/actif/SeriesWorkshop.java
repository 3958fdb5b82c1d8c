package dev.candor.cli.reproduce.actif;

import java.nio.file.Path;

/**
 * What every table of the study works with.
 *
 * @param protocol how much is measured
 * @param sets the data
 * @param cells where finished cells lie, for what tables share
 */
public record SeriesWorkshop(ActifProtocol protocol, SeriesSets sets, Path cells) {}
