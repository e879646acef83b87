/* SPDX-License-Identifier: MIT */
/* Breaks the layer order, so that the test of it is seen to fail. */
#include "diag/diag.h"
