package dev.candor.cli.reproduce.expnet;

/**
 * What every table of the study works with.
 *
 * @param protocol how much is measured
 * @param sets the texts
 * @param classifiers what is explained
 */
record ExpnetWorkshop(ExpnetProtocol protocol, TextSets sets, Classifiers classifiers) {}
