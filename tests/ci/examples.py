# SPDX-License-Identifier: MIT
"""examples.py RECTO SOURCE: what docs/ci.md, action.yml, .pre-commit-hooks.yaml and the Containerfile say,
run as far as it can be on one machine: the shell of the action's steps, the make and ninja files, the
script of GitLab, the commands of the hooks."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

recto, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
CV = "name: Ada Example\nwork:\n  - position: Engineer\n"


def blocks():
    """The fenced blocks of the page, by the file name in their first line."""
    text = (source / "docs/ci.md").read_text()
    found = re.findall(r"```\w+\n# (\S+)\n(.*?)```", text, re.S)
    return dict(found)


def environment(**more):
    path = f"{recto.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, **more}


def run(command, folder, status=0, **more):
    done = subprocess.run(command, cwd=folder, env=environment(**more), text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == status, f"{command}: {done.returncode}, wanted {status}\n{done.stdout}"
    return done.stdout


def new_folder(cv=CV):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="recto-ci-"))
    (folder / "cv.yaml").write_text(cv)
    return folder


# --- the action ---

def act(folder, given, status=0):
    """Runs the steps of action.yml with these inputs; the text that they print."""
    action = yaml.safe_load((source / "action.yml").read_text())
    inputs = {name: given.get(name, row.get("default")) for name, row in action["inputs"].items()}
    assert not given.keys() - inputs.keys() and None not in inputs.values(), inputs
    fill = lambda text: re.sub(r"\$\{\{ (\S+?)\.(\S+) \}\}",
                               lambda m: inputs[m[2]] if m[1] == "inputs" else str(folder), text)
    said = ""
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        if "if" in step and not inputs[re.fullmatch(r"inputs\.(\w+) != ''", step["if"])[1]]:
            continue
        env = {name: fill(value) for name, value in step.get("env", {}).items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        last = status if step["name"] == "Check" else 0
        said += run(command, folder, last, GITHUB_ACTION_PATH=str(source),
                    GITHUB_OUTPUT=str(folder / "outputs"), **env)
        if last:
            break
    return said


def check_action():
    folder = new_folder()
    workflow = yaml.safe_load(blocks()[".github/workflows/cv.yml"])
    steps = workflow["jobs"]["cv"]["steps"]
    given = next(s["with"] for s in steps if "recto" in s["uses"])
    act(folder, given)
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "outputs").read_text() == "pdf=out.pdf\n"
    fresh = {"cv": "cv.yaml", "layout": "classic", "against": "out.pdf"}
    act(folder, fresh)
    (folder / "cv.yaml").write_text(CV.replace("Engineer", "Manager"))
    said = act(folder, fresh, status=1)
    assert "::error file=cv.yaml,line=3,endLine=3,col=15" in said and "now “Manager”" in said, said
    shutil.rmtree(folder)


# --- other builds ---

def check_gitlab():
    folder = new_folder()
    job = yaml.safe_load(blocks()[".gitlab-ci.yml"])["cv"]
    for line in job["script"]:
        run(["sh", "-c", line], folder)
    assert all((folder / path).exists() for path in job["artifacts"]["paths"])
    shutil.rmtree(folder)


def check_builds():
    for tool, name in (("make", "Makefile"), ("ninja", "build.ninja")):
        if not shutil.which(tool):
            continue
        folder = new_folder()
        (folder / name).write_text(blocks()[name])
        run([tool], folder)
        assert (folder / "cv.pdf").exists() and (folder / "short.pdf").exists()
        assert re.search("Nothing|no work", run([tool], folder))
        shutil.rmtree(folder)


def check_hooks():
    folder = new_folder()
    run(["recto", "render", "cv.yaml", "-q", "--no-system-fonts"], folder)
    hooks = {h["id"]: h for h in yaml.safe_load((source / ".pre-commit-hooks.yaml").read_text())}
    config = yaml.safe_load(blocks()[".pre-commit-config.yaml"])
    for asked in config["repos"][0]["hooks"]:
        hook = {**hooks[asked["id"]], **asked}
        assert "files" not in hook or re.search(hook["files"], "team/cv.yaml")
        files = ["cv.yaml"] if hook.get("pass_filenames", True) else []
        assert run(hook["entry"].split() + hook.get("args", []) + files, folder) == ""
    shutil.rmtree(folder)


def check_container():
    text = (source / "Containerfile").read_text()
    copied = [path for line in re.findall(r"^COPY (?!--from)(.*)", text, re.M) for path in line.split()[:-1]]
    for path in copied:
        assert (source / path).exists(), path
    # What is copied is enough to configure what is packed.
    place = pathlib.Path(tempfile.mkdtemp(prefix="recto-container-"))
    for path in copied:
        if (source / path).is_dir():
            shutil.copytree(source / path, place / path)
        else:
            shutil.copy(source / path, place / path)
    assert "Generating done" in run(["cmake", "-S", ".", "-B", "build", "-DBUILD_TESTING=OFF"], place)
    shutil.rmtree(place)



# Else the action would install one.
assert shutil.which("recto", path=environment()["PATH"]) == str(recto)
check_action()
check_gitlab()
check_builds()
check_hooks()
check_container()
