#include "importers/import.h"
