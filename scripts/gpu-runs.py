"""Memory, time and energy of Miguel's detectors, measured on one NVIDIA GPU with PyTorch.

    pip install torch nvidia-ml-py pyyaml
    python scripts/gpu-runs.py > content/data/gpu-runs.csv

The networks are those of content/case.yaml; nobody needs their pictures, since neither memory nor
time depends on what is in them. A step is a forward pass, a backward pass and an update of the same
random batch, which lies on the GPU already. Energy is the GPU's own meter (NVML), board and memory
included, host and cooling left out.
"""

import csv
import datetime
import gc
import sys
import time
from pathlib import Path

import pynvml
import torch
import yaml
from torch import nn

SECONDS_PER_RUN = 4.0
WARM_UP_STEPS = 4
OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=1e-6),
    "momentum": lambda p: torch.optim.SGD(p, lr=1e-6, momentum=0.9),
    "adam": lambda p: torch.optim.Adam(p, lr=1e-6),
}
# network, frozen blocks, precision, optimiser, batch size
RUNS = [
    *(("wide", 0, "fp32", "sgd", batch) for batch in (8, 16, 32, 64)),
    ("wide", 0, "fp32", "momentum", 32),
    *(("wide", 0, "fp32", "adam", batch) for batch in (8, 32, 64)),
    *(("wide", 0, precision, optimizer, 32)
      for precision in ("mixed", "bf16") for optimizer in ("sgd", "adam")),
    *(("transfer", frozen, precision, "adam", 32)
      for precision in ("fp32", "mixed", "bf16") for frozen in (5, 4, 0)),
    *(("lean", 0, "fp32", "adam", batch) for batch in (8, 16, 32, 64, 128)),
    ("lean", 0, "fp32", "sgd", 32),
    *(("lean", 0, precision, "adam", 32) for precision in ("mixed", "bf16")),
]  # fmt: skip


def detector(shapes: dict, frozen_blocks: int) -> nn.Sequential:
    channels, side, _ = shapes["input"]
    layers: list[nn.Module] = []
    for place, filters in enumerate(shapes["body"]):
        for count in filters:
            convolution = nn.Conv2d(channels, count, 3, padding=1)
            convolution.requires_grad_(place >= frozen_blocks)
            layers += [convolution, nn.ReLU(inplace=True)]
            channels = count
        layers.append(nn.MaxPool2d(2))
        side //= 2
    layers.append(nn.Flatten())
    units = channels * side * side
    for count in shapes["head"]:
        layers += [nn.Linear(units, count), nn.ReLU(inplace=True)]
        units = count
    # A box may lie anywhere: nothing after the last layer.
    return nn.Sequential(*layers[:-1])


def measure(meter, shapes: dict, frozen: int, precision: str, optimizer: str, batch: int) -> dict:
    gc.collect()
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats()
    torch.manual_seed(0)
    width = torch.bfloat16 if precision == "bf16" else torch.float32
    network = detector(shapes, frozen).to("cuda", width)
    pictures = torch.rand(batch, *shapes["input"], device="cuda", dtype=width)
    truth = torch.rand(batch, shapes["head"][-1], device="cuda", dtype=width)
    trained = [p for p in network.parameters() if p.requires_grad]
    update = OPTIMIZERS[optimizer](trained)
    scaler = torch.amp.GradScaler("cuda", enabled=precision == "mixed")

    def step() -> None:
        update.zero_grad(set_to_none=True)
        with torch.autocast("cuda", torch.float16, enabled=precision == "mixed"):
            loss = nn.functional.smooth_l1_loss(network(pictures), truth)
        scaler.scale(loss).backward()
        scaler.step(update)
        scaler.update()

    for _ in range(WARM_UP_STEPS):
        step()
    torch.cuda.synchronize()
    joules = pynvml.nvmlDeviceGetTotalEnergyConsumption(meter)
    begun, steps = time.perf_counter(), 0
    while time.perf_counter() - begun < SECONDS_PER_RUN:
        step()
        torch.cuda.synchronize()
        steps += 1
    seconds = time.perf_counter() - begun
    joules = (pynvml.nvmlDeviceGetTotalEnergyConsumption(meter) - joules) / 1000
    return {
        "batch": batch,
        "optimizer": optimizer,
        "precision": precision,
        "frozen_blocks": frozen,
        "parameters": sum(p.numel() for p in network.parameters()),
        "trainable_parameters": sum(p.numel() for p in trained),
        "peak_allocated_bytes": torch.cuda.max_memory_allocated(),
        "peak_reserved_bytes": torch.cuda.max_memory_reserved(),
        "used_bytes": pynvml.nvmlDeviceGetMemoryInfo(meter).used,
        "step_ms": round(1000 * seconds / steps, 3),
        "average_watts": round(joules / seconds, 1),
    }


def main() -> None:
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False
    pynvml.nvmlInit()
    meter = pynvml.nvmlDeviceGetHandleByIndex(0)
    before = pynvml.nvmlDeviceGetMemoryInfo(meter).used
    torch.zeros(1, device="cuda")
    joules, begun = pynvml.nvmlDeviceGetTotalEnergyConsumption(meter), time.perf_counter()
    time.sleep(SECONDS_PER_RUN)
    joules = pynvml.nvmlDeviceGetTotalEnergyConsumption(meter) - joules
    idle_watts = round(joules / 1000 / (time.perf_counter() - begun), 1)
    context = pynvml.nvmlDeviceGetMemoryInfo(meter).used - before
    case = yaml.safe_load((Path(__file__).parent.parent / "content/case.yaml").read_text())
    common = {
        "idle_watts": idle_watts,
        "context_bytes": context,
        "gpu": torch.cuda.get_device_name(),
        "software": f"PyTorch {torch.__version__}, cuDNN {torch.backends.cudnn.version()}",
        "measured_on": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "provenance": "scripts/gpu-runs.py",
    }
    table = None
    for name, *setting in RUNS:
        try:
            row = {"network": name, **measure(meter, case["networks"][name], *setting), **common}
        except torch.cuda.OutOfMemoryError:
            print(f"{name} {setting}: does not fit, left out", file=sys.stderr)
            continue
        if table is None:
            table = csv.DictWriter(sys.stdout, row.keys(), lineterminator="\n")
            table.writeheader()
        table.writerow(row)
        sys.stdout.flush()


main()
