/**
 * Networks whose answer is one linear map of the image, read off.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to know</th><th>class</th></tr>
 *   <tr><td>which part of a B-cos network's answer each pixel makes</td><td>{@link dev.candor.whitebox.bcos.BcosMap}</td></tr>
 *   <tr><td>the same of other networks, as well as it can be said</td><td>packages {@link dev.candor.whitebox.gradient} and {@link dev.candor.whitebox.relevance}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.whitebox.bcos;

import org.jspecify.annotations.NullMarked;
