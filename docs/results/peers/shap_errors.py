"""How far from the exact Shapley values is SHAP at a given number of model calls?

Plays the games of a golden folder (every coalition's value is computed once with ONNX Runtime) with
shap.PermutationExplainer and shap.KernelExplainer, and writes for each number of model calls the root mean
square error over players, examples and seeds, with its standard error over seeds.

    pip install shap==0.51.0 onnxruntime
    python docs/results/peers/shap_errors.py GOLDEN_FOLDER > cli/src/main/resources/dev/candor/cli/reproduce/shap-errors.json

A model call is one coalition that is asked for, the empty and the full one counted.
"""

import contextlib
import io
import json
import os
import sys
import warnings

import numpy as np
import onnxruntime
import shap

SEEDS = 200
PASSES = (1, 2, 4, 8)
GAMES = {
    "mlp_shapley": "features_exact",
    "shap_mlp_exact": "exact",
    "cnn_shapley": "segments_exact",
    "lstm_shapley": "time_steps_exact",
}


def array(node):
    return np.array(node["data"], dtype=np.float32).reshape(node["shape"])


def tables(folder, check):
    """For each example and output: the value of every coalition, player 0 the lowest bit."""
    case = json.load(open(os.path.join(folder, "case.json")))
    check = next(c for c in case["checks"] if c["id"] == check)
    session = onnxruntime.InferenceSession(os.path.join(folder, "model.onnx"))
    name = session.get_inputs()[0].name
    x = array(check["inputs"]["x"])
    background = array(check["inputs"].get("background") or check["inputs"]["baselines"])
    mask = check["inputs"].get("feature_mask")
    players = np.arange(x[0].size).reshape(x[0].shape) if mask is None else array(mask)[0].astype(int)
    n = int(players.max()) + 1
    targets = check["settings"].get("target")
    found = []
    for example in range(len(x)):
        rows = []
        for coalition in range(2**n):
            present = ((coalition >> players) & 1).astype(bool)
            rows.append(np.where(present, x[example], background))
        answers = [session.run(None, {name: r.astype(np.float32)})[0].astype(np.float64).mean(0) for r in rows]
        answers = np.array(answers).reshape(2**n, -1)
        outputs = range(answers.shape[1]) if targets is None else [targets[example]]
        found += [answers[:, k] for k in outputs]
    return n, found


def exact(n, v):
    from math import factorial

    phi = np.zeros(n)
    for i in range(n):
        for s in range(2**n):
            if not s >> i & 1:
                size = bin(s).count("1")
                weight = factorial(size) * factorial(n - size - 1) / factorial(n)
                phi[i] += weight * (v[s | 1 << i] - v[s])
    return phi


class Counted:
    def __init__(self, n, v):
        self.v, self.powers, self.calls = v, 2 ** np.arange(n), 0

    def __call__(self, rows):
        self.calls += len(rows)
        return self.v[(np.asarray(rows) > 0.5) @ self.powers]


def permutation(n, f, calls, seed):
    masker = shap.maskers.Independent(np.zeros((1, n)))
    explainer = shap.PermutationExplainer(f, masker, seed=seed)
    return explainer(np.ones((1, n)), max_evals=calls, silent=True).values[0]


def kernel(n, f, calls, seed):
    np.random.seed(seed)
    explainer = shap.KernelExplainer(f, np.zeros((1, n)), silent=True)
    return explainer.shap_values(np.ones((1, n)), nsamples=calls - 2, l1_reg=False, silent=True)[0]


def main():
    warnings.simplefilter("ignore")
    rows = []
    for folder, check in GAMES.items():
        n, games = tables(os.path.join(sys.argv[1], folder), check)
        truths = [exact(n, v) for v in games]
        for method in (permutation, kernel):
            for passes in PASSES:
                calls = passes * (2 * n + 1)
                if calls >= 2**n or (method is kernel and passes == 1):
                    continue  # all coalitions fit; or too few for the regression to have one answer
                squares, asked = [], []
                for seed in range(SEEDS):
                    errors = []
                    for v, phi in zip(games, truths):
                        f = Counted(n, v)
                        with contextlib.redirect_stderr(io.StringIO()):
                            found = method(n, f, calls, seed)
                        errors.append(np.mean((found - phi) ** 2))
                        asked.append(f.calls)
                    squares.append(np.mean(errors))
                squares = np.array(squares)
                rmse = float(np.sqrt(squares.mean()))
                rows.append(
                    {
                        "game": folder,
                        "check": check,
                        "players": n,
                        "method": method.__name__,
                        "modelCalls": int(np.ceil(np.mean(asked))),
                        "rmse": rmse,
                        "rmseStandardError": float(squares.std(ddof=1) / np.sqrt(SEEDS) / (2 * rmse)),
                        "seeds": SEEDS,
                    }
                )
    json.dump({"shap": shap.__version__, "onnxruntime": onnxruntime.__version__, "rows": rows}, sys.stdout, indent=1)
    print()


main()
