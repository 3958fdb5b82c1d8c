package dev.candor.design.importance;

import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.bcos.BcosBackbone;
import dev.candor.torch.graph.image.ResNet;
import dev.candor.torch.graph.image.SmallBackbone;

/** Which network sees the masked image? Its nodes stand under {@code backbone.}. */
public enum Backbone {
  /** Four residual blocks, widths as set: for images of 64 pixels, from scratch. */
  SMALL {
    @Override
    Subgraph of(Components components, NetworkWidths widths, int outputs) {
      return new SmallBackbone(components.channels(), widths.backbone(), outputs);
    }
  },
  /**
   * B-cos blocks of the same widths: the answer is one linear map of the image, which is its own
   * explanation. For images normalised as those of ImageNet usually are.
   */
  BCOS {
    @Override
    Subgraph of(Components components, NetworkWidths widths, int outputs) {
      return BcosBackbone.of(widths.backbone(), outputs);
    }
  },
  /** ResNet-18, names and shapes as torchvision publishes them. */
  RESNET18 {
    @Override
    Subgraph of(Components components, NetworkWidths widths, int outputs) {
      return ResNet.resNet18(outputs);
    }
  },
  /** ResNet-50, names and shapes as torchvision publishes them. */
  RESNET50 {
    @Override
    Subgraph of(Components components, NetworkWidths widths, int outputs) {
      return ResNet.resNet50(outputs);
    }
  };

  abstract Subgraph of(Components components, NetworkWidths widths, int outputs);
}
