package dev.candor.core;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an auditor asks for: how did this result come about, and could I make it again?
 *
 * @param method the method's name
 * @param settings every setting by name, as text
 * @param seed the seed, where anything was drawn
 * @param modelHash SHA-256 of the model's weights, in hex
 * @param dataHash SHA-256 of the data, in hex
 * @param versions of Candor, the engine, the JVM and the operating system
 * @param modelCalls how many rows the model was asked to score
 * @param millis wall-clock milliseconds
 * @param checks the method's own checks by name: completeness gap, standard error
 */
public record Evidence(
    String method,
    SortedMap<String, String> settings,
    OptionalLong seed,
    Optional<String> modelHash,
    Optional<String> dataHash,
    SortedMap<String, String> versions,
    long modelCalls,
    double millis,
    SortedMap<String, Double> checks) {
  /** Copies the maps. */
  public Evidence {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
  }

  /** Evidence of a method, with the versions of Candor and the JVM and nothing else yet. */
  public static Evidence of(String method) {
    return new Evidence(
        method,
        new TreeMap<>(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Versions.running(),
        0,
        0,
        new TreeMap<>());
  }

  /** With these settings instead. */
  public Evidence withSettings(Map<String, String> newSettings) {
    return new Evidence(
        method,
        new TreeMap<>(newSettings),
        seed,
        modelHash,
        dataHash,
        versions,
        modelCalls,
        millis,
        checks);
  }

  /** With this seed instead. */
  public Evidence withSeed(long newSeed) {
    return new Evidence(
        method,
        settings,
        OptionalLong.of(newSeed),
        modelHash,
        dataHash,
        versions,
        modelCalls,
        millis,
        checks);
  }

  /** With this SHA-256 of the model instead. */
  public Evidence withModelHash(String sha256) {
    return new Evidence(
        method,
        settings,
        seed,
        Optional.of(sha256),
        dataHash,
        versions,
        modelCalls,
        millis,
        checks);
  }

  /** With this SHA-256 of the data instead. */
  public Evidence withDataHash(String sha256) {
    return new Evidence(
        method,
        settings,
        seed,
        modelHash,
        Optional.of(sha256),
        versions,
        modelCalls,
        millis,
        checks);
  }

  /** With one version more, such as the engine's. */
  public Evidence withVersion(String what, String version) {
    SortedMap<String, String> more = new TreeMap<>(versions);
    more.put(what, version);
    return new Evidence(
        method, settings, seed, modelHash, dataHash, more, modelCalls, millis, checks);
  }

  /** With this cost instead. */
  public Evidence withCost(long newModelCalls, double newMillis) {
    return new Evidence(
        method, settings, seed, modelHash, dataHash, versions, newModelCalls, newMillis, checks);
  }

  /** With one check more. */
  public Evidence withCheck(String name, double value) {
    SortedMap<String, Double> more = new TreeMap<>(checks);
    more.put(name, value);
    return new Evidence(
        method, settings, seed, modelHash, dataHash, versions, modelCalls, millis, more);
  }

  /** With these checks more, in one go. */
  public Evidence withChecks(Map<String, Double> further) {
    SortedMap<String, Double> more = new TreeMap<>(checks);
    more.putAll(further);
    return new Evidence(
        method, settings, seed, modelHash, dataHash, versions, modelCalls, millis, more);
  }
}
