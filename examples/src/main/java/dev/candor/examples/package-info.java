/**
 * One runnable answer per question.
 *
 * <table>
 *   <caption>Which one should I read?</caption>
 *   <tr><th>question</th><th>class</th></tr>
 *   <tr><td>Which columns of my table matter?</td><td>{@link dev.candor.examples.RankATable}</td></tr>
 *   <tr><td>What mattered for this one row?</td><td>{@link dev.candor.examples.ExplainOneRow}</td></tr>
 *   <tr><td>Does a method that looks from outside agree?</td><td>{@link dev.candor.examples.AskFromOutside}</td></tr>
 *   <tr><td>Why does a network that was trained in Python say so?</td><td>{@link dev.candor.examples.ExplainAnOnnxModel}</td></tr>
 *   <tr><td>Which words of my text decided?</td><td>{@link dev.candor.examples.ExplainAText}</td></tr>
 *   <tr><td>Does my image network cheat, and does its map say so?</td><td>{@link dev.candor.examples.PlantedCue}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.examples;

import org.jspecify.annotations.NullMarked;
