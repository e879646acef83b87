#!/bin/sh
# sbatch docs/batch/slurm.sh: the CVs named in cvs.txt, in eight shares. Afterwards, on any machine:
# recto batch --merge out/report-*.json --report out/report.html
#SBATCH --job-name=cvs
#SBATCH --array=1-8
#SBATCH --output=cvs-%a.log
mkdir -p out
recto batch --manifest cvs.txt -l "${LAYOUT:-classic}" -o out --resume \
	--shard auto -j "${SLURM_CPUS_PER_TASK:-1}" --report "out/report-$SLURM_ARRAY_TASK_ID.json"
# A CV that failed is in the report; the task has done its work all the same.
[ $? -le 1 ]
