"""What PyTorch really keeps for the backward pass, measured on the CPU.

    pip install torch torchvision
    python scripts/kept-activations.py > content/vectors/kept-activations.json

Every tensor that automatic differentiation saves is seen by a hook; tensors that share their memory
count once, parameters and buffers not at all. The result is in numbers of four bytes for one sample.
"""

import json

import torch
import torchvision
from torchvision import models

BATCH = 2
NAMES = [
    "alexnet", "vgg16", "resnet18", "resnet50", "wide_resnet50_2", "densenet121", "squeezenet1_0",
    "mobilenet_v2", "mobilenet_v3_large", "efficientnet_b0", "convnext_base", "vit_b_16", "vit_l_16",
]  # fmt: skip


def kept_numbers(network: torch.nn.Module, batch: torch.Tensor) -> float:
    own = [*network.parameters(), *network.buffers()]
    own_storages = {tensor.untyped_storage().data_ptr() for tensor in own}
    # Holding the tensors keeps their addresses from being used again.
    held, sizes = [], {}

    def see(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in own_storages:
            held.append(tensor)
            sizes[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(see, lambda tensor: tensor):
        network(batch)
    return sum(sizes.values()) / 4 / len(batch)


def build(name: str) -> torch.nn.Module:
    return getattr(models, name)(weights=None).train()


def frozen_resnet() -> torch.nn.Module:
    network = build("resnet18")
    for part in (network.conv1, network.bn1, network.layer1, network.layer2):
        part.requires_grad_(False)
    return network


images = torch.randn(BATCH, 3, 224, 224)
measured = {name: kept_numbers(build(name), images) for name in NAMES}
measured["resnet18, stem and stages 1 and 2 frozen"] = kept_numbers(frozen_resnet(), images)
tool = f"torch {torch.__version__}, torchvision {torchvision.__version__}"
print(json.dumps({"tool": tool, "batch": BATCH, "numbersPerSample": measured}, indent=2))
