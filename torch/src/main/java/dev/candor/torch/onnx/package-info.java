/**
 * ONNX files: read into plain data, and turned into a network whose layers have names.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a network to look into</td><td>{@link dev.candor.torch.onnx.OnnxImport}</td></tr>
 *   <tr><td>what a file holds, checked, nothing computed</td><td>{@link dev.candor.torch.onnx.OnnxFile}, {@link dev.candor.torch.onnx.OnnxGraph}</td></tr>
 *   <tr><td>another input or output of it, or a value inside</td><td>{@link dev.candor.torch.onnx.OnnxImportSettings}</td></tr>
 *   <tr><td>an operator that is not known yet</td><td>{@link dev.candor.torch.onnx.Operator}, {@link dev.candor.torch.onnx.OnnxOperators}</td></tr>
 *   <tr><td>answers only, of any ONNX file</td><td>{@code OnnxPredictor} of module {@code onnx}</td></tr>
 * </table>
 *
 * <p>Operator sets 9 to 21 of the standard operators. Files are not believed: everything is checked
 * before memory is taken for it.
 */
@NullMarked
package dev.candor.torch.onnx;

import org.jspecify.annotations.NullMarked;
