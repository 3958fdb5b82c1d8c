"""Trains a small network in PyTorch and writes it as ONNX: the model that ExplainAnOnnxModel explains.

    cd examples/python && python train_diagnosis.py ../../cli/src/main/resources/dev/candor/cli/example/breast_cancer_wdbc.csv

Needs torch and onnx. Every fifth row is left out of training. The scaling of the columns is part of the network,
so that the file takes the columns as they are in the table.
"""

import csv
import sys

import torch

SEED = 7
EPOCHS = 300
CLASSES = ["benign", "malignant"]


class Diagnosis(torch.nn.Module):
    """Columns as measured -> two scores, one for each class."""

    def __init__(self, mean, deviation):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)
        self.hidden = torch.nn.Linear(len(mean), 32)
        self.narrow = torch.nn.Linear(32, 16)
        self.scores = torch.nn.Linear(16, len(CLASSES))

    def forward(self, columns):
        x = (columns - self.mean) / self.deviation
        x = torch.relu(self.hidden(x))
        x = torch.relu(self.narrow(x))
        return self.scores(x)


def read(path):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))[1:]
    numbers = torch.tensor([[float(n) for n in row[:-1]] for row in rows])
    answers = torch.tensor([CLASSES.index(row[-1]) for row in rows])
    return numbers, answers


def main(path):
    numbers, answers = read(path)
    held_out = torch.arange(len(numbers)) % 5 == 0
    train, truth = numbers[~held_out], answers[~held_out]
    torch.manual_seed(SEED)
    model = Diagnosis(train.mean(0), train.std(0))
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=1e-2)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(train)).split(64):
            optimiser.zero_grad()
            torch.nn.functional.cross_entropy(model(train[batch]), truth[batch]).backward()
            optimiser.step()
    model.eval()
    with torch.no_grad():
        right = (model(numbers[held_out]).argmax(1) == answers[held_out]).float().mean()
    print(f"right on the {int(held_out.sum())} rows left out: {right:.3f}")
    torch.onnx.export(
        model,
        (numbers[:1],),
        "../models/diagnosis.onnx",
        input_names=["columns"],
        output_names=["scores"],
        dynamic_axes={"columns": {0: "rows"}, "scores": {0: "rows"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main(sys.argv[1])
