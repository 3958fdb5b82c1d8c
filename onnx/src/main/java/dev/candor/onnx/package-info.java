/**
 * Models from ONNX files, asked from outside.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>an ONNX file of any make: a network, a tree ensemble, a whole pipeline</td><td>{@link dev.candor.onnx.OnnxPredictor}, a {@link dev.candor.core.Predictor}</td></tr>
 *   <tr><td>several inputs, several outputs, few cores</td><td>{@link dev.candor.onnx.OnnxSettings}</td></tr>
 * </table>
 *
 * <p>A black box only: for gradients and relevance the module {@code torch} imports the network.
 */
@NullMarked
package dev.candor.onnx;

import org.jspecify.annotations.NullMarked;
