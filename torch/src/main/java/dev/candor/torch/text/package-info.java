/**
 * Encoders of texts: BERT and what is built like it.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>an encoder in a folder as Hugging Face saves it</td><td>{@link dev.candor.torch.text.HubFolder}</td></tr>
 *   <tr><td>an encoder in an ONNX file, such as that of an artifact</td><td>{@link dev.candor.torch.text.OnnxEncoder}, {@link dev.candor.torch.text.EncoderArtifact}</td></tr>
 *   <tr><td>its states, or a classifier on top of it</td><td>{@link dev.candor.torch.text.PretrainedEncoder}, {@link dev.candor.torch.text.ClassHead}</td></tr>
 *   <tr><td>its attention</td><td>{@link dev.candor.torch.text.SeenAttention}</td></tr>
 *   <tr><td>what its heads make of each token, without the maps</td><td>{@link dev.candor.torch.text.TokenAttention}, {@link dev.candor.torch.text.AttentionChannel}, {@link dev.candor.torch.text.AttentionView}, {@link dev.candor.torch.text.TokenStates}</td></tr>
 *   <tr><td>batches of texts of about one length to train on</td><td>{@link dev.candor.torch.text.TokenRows}</td></tr>
 * </table>
 *
 * <p>A text goes in as the numbers of its tokens, {@code [n, tokens]}; shorter ones end in the
 * padding token, which nobody listens to.
 */
@NullMarked
package dev.candor.torch.text;

import org.jspecify.annotations.NullMarked;
